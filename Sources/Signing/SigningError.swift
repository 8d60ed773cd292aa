/// Why a key, a signature or a list of signers was refused.
public enum SigningError: Error, Hashable, Sendable {
    /// What was being read.
    public enum Part: String, Sendable {
        case publicKey = "public key"
        case privateKey = "private key"
        case signature = "signature"
        case allowedSigners = "list of allowed signers"
    }

    /// The text is longer than ``limit`` bytes.
    case tooLong(Part)
    /// The bytes stop before the part is complete.
    case endsEarly(Part)
    /// Bytes follow where the part should have ended.
    case continuesAfterEnd(Part)
    /// The part is not in its published form.
    case malformed(Part)
    /// The private key does not belong to the public key stored with it.
    case keysDiffer
    /// The private key is protected with a passphrase.
    case encrypted
    /// The key or signature is of a kind that is not checked here, given by OpenSSH's name for it.
    case unsupportedKind(String)
    /// The signature is over a hash other than SHA-256 and SHA-512.
    case unsupportedHash(String)
    /// The signature is in a later format than version 1.
    case unsupportedVersion(UInt32)
    /// The cryptographic library gave no signature.
    case cannotSign
    /// The cryptographic library gave no hash of a passphrase: there was no memory for it.
    case unhashable
    /// The namespace is empty, longer than 1,024 bytes, or holds a zero byte.
    case unusableNamespace
    /// The signature was given for another purpose.
    case otherNamespace(expected: String, found: String)
    /// The security key did not see its user touch it.
    case userAbsent
    /// The browser signed something other than this message.
    case otherChallenge
    /// Message, key and signature do not belong together.
    case doesNotVerify
    /// The name cannot stand in a list of allowed signers.
    case unusableName(String)
    /// The text is not a time, or the two times leave none between them.
    case unusableTime(String)
    /// The option of an allowed signer is not supported or occurs twice.
    case unusableOption(String)
    /// What is wrong with one line, counted from 1, of a list of allowed signers.
    indirect case line(Int, SigningError)

    /// The longest text that is read, in bytes.
    public static let limit = 64 * 1024
}

extension SigningError: CustomStringConvertible {
    /// One line for the person who has to act on it.
    public var description: String {
        switch self {
        case .tooLong(let part):
            "The \(part.rawValue) is longer than \(Self.limit / 1024) KiB."
        case .endsEarly(let part):
            "The \(part.rawValue) is incomplete: it ends too early."
        case .continuesAfterEnd(let part):
            "The \(part.rawValue) has something after its end."
        case .malformed(let part):
            "The \(part.rawValue) is damaged or not in OpenSSH's form."
        case .keysDiffer:
            "The private key does not belong to the public key stored with it."
        case .encrypted:
            "The private key is protected with a passphrase; give a key without one."
        case .unsupportedKind(let kind):
            "\(quoted(kind)) is a kind of key that is not supported; use Ed25519, ECDSA P-256 or a security key."
        case .unsupportedHash(let hash):
            "The signature is over a hash named \(quoted(hash)); only sha256 and sha512 are supported."
        case .unsupportedVersion(let version):
            "The signature has format version \(version); only version 1 is supported."
        case .cannotSign:
            "The cryptographic library gave no signature; try again."
        case .unhashable:
            "The passphrase could not be hashed: the machine has too little memory free."
        case .unusableNamespace:
            "A signature's namespace has between 1 and \(SSHSignature.longestNamespace) bytes, none of them zero."
        case .otherNamespace(let expected, let found):
            "The signature was given for \(quoted(found)), not for \(quoted(expected))."
        case .userAbsent:
            "The security key did not confirm that its user was present."
        case .otherChallenge:
            "The browser signed something other than this message."
        case .doesNotVerify:
            "The signature does not belong to this message and key."
        case .unusableName(let name):
            "\(quoted(name)) cannot name a signer or namespace: use ASCII without spaces, quotes, commas or patterns."
        case .unusableTime(let time):
            "\(quoted(time)) is not a usable time: write YYYYMMDD or YYYYMMDDHHMMSSZ, the end after the beginning."
        case .unusableOption(let option):
            "The option \(quoted(option)) is not supported or occurs twice."
        case .line(let number, let error):
            "Line \(number): \(error)"
        }
    }

    /// Other people's text within ours: on one line, and no longer than a line.
    private func quoted(_ text: String) -> String {
        let shown = text.unicodeScalars.prefix(80).map { scalar in
            scalar.properties.generalCategory == .control ? "\u{FFFD}" : Character(scalar)
        }
        return "“\(String(shown))”"
    }
}
