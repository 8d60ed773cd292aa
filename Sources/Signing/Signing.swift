// Signing: who said these bytes.
//
// Signatures are OpenSSH's (its document PROTOCOL.sshsig), so that whoever holds a release needs
// nothing of ours to check it: `ssh-keygen -Y verify` and git read what is written here, and what
// they write is read here.
//
// Here live keys (`PublicKey`, `PrivateKey`), the signature (`SSHSignature`) and the list that says
// which key speaks for whom and when (`AllowedSigners`). Everything is a value; texts come in, values
// and texts leave. No file is opened, no clock read, no agent asked, no random number drawn: a key is
// made from a seed or a file's text, a time is given in seconds.
//
// Reading is stricter than OpenSSH's. Every length is checked before it is used, nothing may follow
// what was read, numbers and base64 have one spelling, and no text over 64 KiB is looked at. One
// signature thus has one form, and each refusal is a `SigningError` that says what was wrong. (ECDSA
// itself lets anybody turn a signature into one other that verifies too: let nothing be counted or
// found by a signature's bytes.)
//
// A purpose is a *namespace* (`release@…`, `vote@…`): a signature given for one is worth nothing for
// another. Making signatures takes an Ed25519 key; checking them also knows P-256, security keys and
// passkeys. RSA is refused by name: the cryptography this target may use does not offer it.
//
// Passphrases stand here too, as the hash that is kept of one (`PassphraseHash`): the other way in which somebody
// shows who they are.
//
// Which acts need a signature, and whose, is not decided here.
