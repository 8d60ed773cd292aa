import Git

extension DurableFile {
    /// The file's bytes, or nil where there is no file.
    static func readIfThere(_ path: String, limit: Int) throws(GitError) -> [UInt8]? {
        do { return try read(path, limit: limit) } catch {
            if case .notFound = error { return nil }
            throw error
        }
    }
}
