public import Digests

/// The whole of one revision: settings, chapters, glossary, references, and every other file by its digest.
public struct Manual: Hashable, Sendable {
    public var layout: Layout
    public var settings: ManualSettings
    /// Chapters by the path of their file from the repository's root.
    public var chapters: [String: Chapter]
    public var glossary: [Term]
    public var references: [Reference]
    /// Attachments and whatever else stands in the tree, by path from the repository's root.
    public var files: [String: FileStamp]
    /// Files of a plain tree that only stand for other ones of it, and which they stand for, by path.
    public var links: [String: String]

    public init(
        settings: ManualSettings, chapters: [String: Chapter] = [:], glossary: [Term] = [], references: [Reference] = [],
        files: [String: FileStamp] = [:], links: [String: String] = [:], layout: Layout = .own
    ) {
        self.layout = layout
        self.settings = settings
        self.chapters = chapters
        self.glossary = glossary
        self.references = references
        self.files = files
        self.links = links
    }
}

/// A file known by its content.
public struct FileStamp: Hashable, Sendable {
    /// SHA-256 of the bytes.
    public var digest: Digest
    /// In bytes.
    public var size: Int

    public init(digest: Digest, size: Int) {
        self.digest = digest
        self.size = size
    }
}

/// Where things stand in a manual's repository.
public enum ManualPaths {
    public static let folder = "Procedures"
    public static let settings = "Procedures/manual.yml"
    public static let glossary = "Procedures/glossary.yml"
    public static let references = "Procedures/references.yml"
    /// The files that are neither chapters nor attachments.
    public static let lists: Set<String> = [settings, glossary, references]
    public static let attachments = "Procedures/attachments"
    public static let changelogs = "Changelogs"

    /// Whether a file stands among the attachments.
    public static func isAttachment(_ path: String) -> Bool { path.hasPrefix("\(attachments)/") }

    /// Whether a file of a manual is a chapter's: every Markdown file is, but those among the attachments.
    public static func isChapter(_ path: String) -> Bool {
        path.hasPrefix("\(folder)/") && path.hasSuffix(".md") && !isAttachment(path)
    }

    /// A chapter's canonical path: `Procedures/<part>/<chapter>.md`.
    public static func chapter(_ id: ChapterID, in part: PartID) -> String { "\(folder)/\(part)/\(id).md" }
}
