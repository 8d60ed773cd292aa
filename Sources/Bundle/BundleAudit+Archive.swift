import Digests
import Editorial

extension BundleAudit {
    /// Reads the archive through and judges the bag in it; gives the archive's digest, or nil when there is more of it
    /// than may be read.
    ///
    /// Where the archive itself breaks off, nothing is said about the bag.
    mutating func take<Failure: Error>(
        archive: String, of release: ReleaseName, limit: Int, from chunks: () throws(Failure) -> [UInt8]?,
        passingOver isPassedOver: (String) -> Bool, showing show: (String, ArchiveEntry) -> Void
    ) throws(Failure) -> Digest? {
        var hasher = Hasher256()
        var passed = 0
        do throws(StreamFailure<Failure>) {
            var contents = BagContents(of: release)
            var reader = ArchiveReader(limit: limit)
            while true {
                let entry = try reader.next { () throws(Failure) in
                    guard let chunk = try chunks() else { return nil }
                    passed += chunk.count
                    hasher.update(chunk)
                    return chunk
                } passingOver: { path in
                    path.below("\(release)/").map { isPassedOver($0.text) } ?? false
                }
                guard let entry else { break }
                if let path = entry.path.below("\(release)/") {
                    contents.add(path, entry)
                    show(path.text, entry)
                } else {
                    flaws.append(
                        BundleFlaw(entry.path.text, "\(BundleFlaw.quoted(entry.path.text)) stands outside the folder “\(release)”."))
                }
            }
            flaws += contents.flaws()
        } catch {
            switch error {
            case .outside(let failure): throw failure
            case .flaw(let flaw): flaws.append(BundleFlaw(flaw.path.isEmpty ? archive : flaw.path, flaw.message))
            }
        }
        while passed <= limit {
            guard let chunk = try chunks() else { return hasher.finish() }
            passed += chunk.count
            hasher.update(chunk)
        }
        return nil
    }
}
