public import Digests

extension Name {
    /// A name for something whose words leave no letter to make one of: `unnamed-` and the beginning of a digest.
    public init(for digest: Digest) {
        text = "unnamed-\(digest.hex.prefix(12))"
    }
}
