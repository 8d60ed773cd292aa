// Bundle: a release as files that anybody can check, years later, with stock tools.
//
// A bundle is a folder of four files: `<name>.tar`, an uncompressed ustar archive that holds a BagIt 1.0 bag;
// `SHA256SUMS`, which names the archive's digest; `SHA256SUMS.sig`, the server's signature on it in OpenSSH's form;
// and `allowed_signers`, whose key that is. `ssh-keygen`, `sha256sum`, `tar`, `find` and the bag's own script `check`
// suffice to verify it. The same release gives the same bytes on any machine.
//
// Beside the bundles, `latest.json` says which is the newest, signed by the same key.
//
// What lives here: writing the bag (`Bag`) and what seals it (`Seal`); reading such an archive strictly
// (`ArchiveReader`); judging a bundle (`BundleAudit`) and other people's bags (`BagAudit`); lists of sums
// (`SumsFile`); holding a text against its decisions (`TextAudit`), and which of them each element rests on (`Provenance`).
//
// What may not: opening files, git, clocks, pages' contents. Compressed bytes differ between programs and are never
// signed.
//
// How data comes in: files as paths with closures that give their bytes, one at a time, so memory stays flat. How it
// leaves: chunks of bytes to a closure, and what is wrong as `BundleFlaw` values, as many as can be told. Errors of the
// closures pass through with their own type.
