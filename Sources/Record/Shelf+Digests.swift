public import Digests
public import Git
public import Manuals
import Markdown
import Synchronization

extension Shelf {
    /// The digests of every element at some commits that the board decides about, which changelogs are not: they are computed
    /// from its decisions. A file that stands in several is read once; of text that was not at hand nothing is kept.
    public func digests(at commits: [ObjectID]) throws(RecordFault) -> [[ElementKey: Digest]] {
        let trees = try commits.map { commit throws(RecordFault) in
            Set(try files(at: commit).filter { !$0.key.hasPrefix("\(ManualPaths.changelogs)/") }.map { File(path: $0.key, blob: $0.value) })
        }
        let all = Array(trees.reduce(into: Set<File>()) { $0.formUnion($1) })
        let known = kept.withLock { $0.chapters }
        var digests = commits.map { _ in ElementDigests() }
        for start in stride(from: 0, to: all.count, by: Self.batch) {
            let batch = Array(all[start..<min(start + Self.batch, all.count)])
            let read = try git { () throws(GitError) in
                try batch.mapConcurrently { file throws(GitError) in
                    if let chapter = known[file] { return ElementDigests.of(.chapter(chapter), at: file.path) }
                    return ElementDigests.of(ManualFile(try repository.blob(file.blob), at: file.path, checking: false), at: file.path)
                }
            }
            for (place, tree) in trees.enumerated() {
                for (file, elements) in zip(batch, read) where tree.contains(file) { digests[place].add(elements) }
            }
        }
        do { return try digests.map { digests throws(CompositionFailure) in try digests.finish() } } catch { throw .composition(error) }
    }

    /// How many files are read at once: enough for every core to have its share.
    private static let batch = 64
}
