public import Git
public import Manuals

/// Some chapters of a text, taken apart, and the rest of it as it stands in a tree.
///
/// What is composed of some chapters is the same as what is composed of all of them, as long as every element that is
/// looked at stands in one of these: so a release costs what it changes, not what the manual holds.
public struct Excerpt: Sendable {
    /// The tree the text stands in.
    public let tree: ObjectID
    /// The elements of the chapters taken out, of `manual.yml` and the lists, and of the files taken out.
    public let table: ElementTable
    /// Where the files stand that the table was made of.
    let paths: Set<String>

    /// The same text with other elements in place of those taken out.
    func with(_ table: ElementTable) -> Excerpt { Excerpt(tree: tree, table: table, paths: paths) }
}

/// Where the elements stand that some decisions look at: what an excerpt must take out of a text.
struct ExcerptScope {
    var chapters: Set<ChapterID> = []
    /// Paths of files, also of chapters' files.
    var paths: Set<String> = []

    /// Adds where elements stand in a text, or would stand: the chapters, and the files these have there.
    mutating func add(_ keys: Set<ElementKey>, in manual: ManualSkeleton) {
        var units: Set<ElementID> = []
        var found: Set<ChapterID> = []
        for key in keys {
            switch key {
            case .section(let id), .paragraph(let id), .place(let id): units.insert(id)
            case .field(let chapter, _): found.insert(chapter)
            case .file(let path): paths.insert(path)
            case .settings, .term, .reference: break
            }
        }
        for chapter in manual.chapters.values where !units.isEmpty && chapter.ids.contains(where: units.contains) { found.insert(chapter.id) }
        chapters.formUnion(found)
        for (path, chapter) in manual.chapters where found.contains(chapter.id) { paths.insert(path) }
    }

    /// The files of a text that are within.
    func paths(in manual: ManualSkeleton) -> Set<String> {
        var within = ManualPaths.lists
        for (path, chapter) in manual.chapters where chapters.contains(chapter.id) || paths.contains(path) { within.insert(path) }
        return within.union(manual.frame.files.keys.filter(paths.contains))
    }
}
