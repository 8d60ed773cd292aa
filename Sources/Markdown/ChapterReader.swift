public import Manuals

/// Reads a chapter file.
public enum ChapterReader {
    /// The chapter in `bytes`, which stand at `path` from the repository's root.
    ///
    /// Without front matter the id is made from the path, and the title from the first `#` heading, else from the
    /// file's name. `lines` of the reading are those of the body's sections and paragraphs.
    /// - Throws: `UnreadableText` for bytes that are no UTF-8 text, or beyond a limit.
    public static func read(_ bytes: [UInt8], path: String) throws(UnreadableText) -> Reading<Chapter> {
        try read(bytes, path: path, as: nil)
    }

    /// The chapter in `bytes` as `read` reads it, for whoever wants nothing but the text, such as its page.
    ///
    /// Throws as `read` does.
    public static func chapter(_ bytes: [UInt8], path: String) throws(UnreadableText) -> Chapter {
        try ChapterSource(bytes, path: path, as: nil).read(isTold: false).value
    }

    /// The skeleton of the chapter in `bytes`.
    ///
    /// Says the same of the file as `read` does where that is an error. Throws as it does.
    public static func skeleton(_ bytes: [UInt8], path: String) throws(UnreadableText) -> Reading<ChapterSkeleton> {
        let reading = try read(bytes, path: path, as: nil, isSkeleton: true)
        return Reading(value: ChapterSkeleton(reading.value), diagnostics: reading.diagnostics, lines: reading.lines)
    }

    /// Whether the text of a chapter may cite references: `[@` stands in it.
    public static func mayCite(_ bytes: [UInt8]) -> Bool {
        bytes.span.contains(0x40) && bytes.indices.dropFirst().contains { bytes[$0] == 0x40 && bytes[$0 - 1] == 0x5B }
    }

    /// The chapter in `bytes`; one of a plain tree has its name from there, and of its front matter only the title has
    /// a meaning.
    static func read(
        _ bytes: [UInt8], path: String, as given: ChapterName?, isSkeleton: Bool = false
    ) throws(UnreadableText) -> Reading<Chapter> {
        try ChapterSource(bytes, path: path, as: given).read(isSkeleton: isSkeleton)
    }
}
