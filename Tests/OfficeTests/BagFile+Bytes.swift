import Bundle

extension BagFile {
    /// The file's bytes as one.
    func bytes() throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        try write { bytes += $0 }
        return bytes
    }
}
