import Git
import Glibc
import Manuals
import Record
import Site

/// What the folder of a built site keeps of the text it was made from: of every file when it was last seen, and of every
/// chapter what other pages know of it.
///
/// It is derived, and may be deleted at any moment: then everything is made again.
struct BuildMemory {
    /// How many files the site has.
    let count: Int
    let entries: [Entry]

    /// One file of the text.
    struct Entry: Sendable {
        let path: String
        /// Size, times and place on the disk; empty for a file so fresh that a later change might not show in them.
        var stamp: String
        /// Nil for what is no chapter.
        let chapter: RememberedChapter?

        init(path: String, stamp: String, chapter: RememberedChapter?) {
            self.path = path
            self.stamp = stamp
            self.chapter = chapter
        }

        /// Reads a line of the memory.
        fileprivate init?(_ line: ArraySlice<UInt8>) {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard fields.count == 2 || fields.count == 9 else { return nil }
            let chapter = fields.count == 9 ? RememberedChapter(fields[2...]) : nil
            guard fields.count == 2 || chapter != nil else { return nil }
            self.init(path: String(decoding: fields[0], as: UTF8.self), stamp: String(decoding: fields[1], as: UTF8.self), chapter: chapter)
        }
    }

    private static let name = ".rubric-build"
    private static let wordsName = ".rubric-words"

    /// What a build with this program remembers in a site's folder of a text; nil when that is nothing.
    init?(in site: String, of source: String) {
        guard let bytes = try? DurableFile.read("\(site)/\(Self.name)", limit: 256 << 20) else { return nil }
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
        guard let head = lines.popFirst(), head.elementsEqual(Self.head(source).utf8), let count = lines.popFirst().flatMap({ Int(String(decoding: $0, as: UTF8.self)) })
        else { return nil }
        self.count = count
        let entries = lines.filter { !$0.isEmpty }.mapConcurrently { Entry($0) }
        self.entries = entries.compactMap(\.self)
        guard self.entries.count == entries.count else { return nil }
    }

    init(count: Int, entries: [Entry]) {
        self.count = count
        self.entries = entries
    }

    /// The words of the chapters; nil where they are not remembered.
    static func words(in site: String) -> GatheredWords? {
        (try? DurableFile.read("\(site)/\(wordsName)", limit: 1 << 30)).flatMap { GatheredWords($0) }
    }

    /// Keeps the words of the chapters in a site's folder. They count for nothing without the memory of the files, which
    /// is written last.
    static func write(_ words: GatheredWords?, in site: String) throws(OfficeError) {
        guard let words else { return }
        let file = try FolderFile("\(site)/\(wordsName)")
        try words.write { piece throws(OfficeError) in try file.append(piece) }
        try file.placeDerived()
    }

    /// Keeps the memory in a site's folder; not at all where a name holds what separates fields.
    func write(in site: String, of source: String) throws(OfficeError) {
        var bytes = Array("\(Self.head(source))\n\(count)\n".utf8)
        for entry in entries {
            let fields = [entry.path, entry.stamp] + (entry.chapter?.fields ?? [])
            for (index, field) in fields.enumerated() {
                if index > 0 { bytes.append(0x09) }
                let span = field.utf8.span
                for place in span.indices where span[place] == 0x09 || span[place] == 0x0A { return }
                bytes.append(contentsOf: field.utf8)
            }
            if let ids = entry.chapter?.ids {
                bytes.append(0x09)
                bytes += ids
            }
            bytes.append(0x0A)
        }
        try FolderFile.writeDerived(bytes, to: "\(site)/\(Self.name)")
    }

    /// The stamp by which a file is known to be what it was; empty for one so fresh that a change in the same moment
    /// would not show in it.
    static func trusted(_ stamp: Folder.Stamp, at second: Int) -> String { stamp.changed < second - 1 ? stamp.words : "" }

    /// Forgets what the folder of a site remembers: it is about to hold something else.
    static func forget(in site: String) {
        for name in [name, wordsName] { unlink("\(site)/\(name)") }
    }

    /// What a memory starts with: another program, or a text elsewhere, is none of its business.
    private static func head(_ source: String) -> String {
        "rubric 1 \(Folder.stamp(of: "/proc/self/exe")?.words ?? "") \(Folder.resolved(source))"
    }
}
