import Digests
import Manuals

/// What a chapter is called by the path of its file.
struct ChapterName {
    let id: ChapterID
    let title: String
    /// The part its folder makes; only in a plain tree.
    let part: PartID?

    init(id: ChapterID, title: String, part: PartID?) {
        self.id = id
        self.title = title
        self.part = part
    }

    init(path: String) {
        part = nil
        var parts = path.split(separator: "/").map(String.init)
        if let last = parts.last, let dot = last.lastIndex(of: "."), dot != last.startIndex {
            parts[parts.count - 1] = String(last[..<dot])
        }
        title = parts.last ?? path
        if parts.count == 3, parts[0] == ManualPaths.folder { parts.removeFirst(2) }
        // The end of a long path says more than its beginning.
        while parts.count > 1, parts.joined(separator: "-").utf8.count > 80 { parts.removeFirst() }
        id = ChapterID(slugging: parts.joined(separator: "-")) ?? ChapterID(for: Digest(of: path))
    }
}
