// Digests: SHA-256 as a value.
//
// Everything Rubric says about exact text — the subject of a ballot, the manifest of a release, a
// name in a cache — is said with a digest, so this target stands below all others and stays small.
//
// Here live `Digest`, the 32 bytes as an inline, comparable, sortable value with one written form
// (64 lower-case hexadecimal characters), and `Hasher256`, which makes a digest of bytes that
// arrive piece by piece.
//
// Bytes come in as `Span<UInt8>`, `[UInt8]` or `String` (its UTF-8) and are read where they lie, without
// a copy; a digest leaves as text, as 32 bytes, or as a JSON string. What the bytes mean is decided
// by the caller: canonical forms, prefixes and salts belong to the targets that own the text.
//
// The arithmetic is swift-crypto's. Its protocol is also named `Digest`; inside this target ours
// wins by being nearer, and nothing of swift-crypto shows in the public interface. A file that
// imports both says `Digests.Digest`.
