public import Manuals

/// Two revisions of a manual shown as one.
///
/// Glossary and references are compared, and made again, in the order of their terms and keys, which is the order
/// their files have.
public struct ManualRedline: Redline {
    public let settings: SettingsRedline
    /// In the order of the paths, the new where there is one.
    public let chapters: [ChapterEntry]
    public let glossary: MergedSequence<TermChange>
    public let references: MergedSequence<ReferenceChange>
    /// In the order of the paths, the new where there is one.
    public let files: [FileRedline]

    private init(
        settings: SettingsRedline, chapters: [ChapterEntry], glossary: MergedSequence<TermChange>,
        references: MergedSequence<ReferenceChange>, files: [FileRedline]
    ) {
        self.settings = settings
        self.chapters = chapters
        self.glossary = glossary
        self.references = references
        self.files = files
    }

    /// Compares two revisions of a manual. Chapters belong together by id, else by their text.
    public init(old: Manual, new: Manual) {
        self.init(
            settings: SettingsRedline(old: old.settings, new: new.settings),
            chapters: ChapterSet.entries(old: old.chapters, new: new.chapters),
            glossary: MergedSequence(old: old.glossary, new: new.glossary),
            references: MergedSequence(old: old.references, new: new.references),
            files: FileRedline.redlines(old: old.files, new: new.files))
    }

    public var accepted: Manual {
        var manual = Manual(settings: settings.accepted, glossary: glossary.accepted, references: references.accepted)
        for chapter in chapters.lazy.compactMap(\.accepted) { manual.chapters[chapter.path] = chapter.chapter }
        for file in files.lazy.compactMap(\.accepted) { manual.files[file.path] = file.stamp }
        return manual
    }

    public var rejected: Manual {
        var manual = Manual(settings: settings.rejected, glossary: glossary.rejected, references: references.rejected)
        for chapter in chapters.lazy.compactMap(\.rejected) { manual.chapters[chapter.path] = chapter.chapter }
        for file in files.lazy.compactMap(\.rejected) { manual.files[file.path] = file.stamp }
        return manual
    }

    public var mirrored: Self {
        Self(
            settings: settings.mirrored, chapters: ChapterSet.sorted(chapters.map(\.mirrored)), glossary: glossary.mirrored,
            references: references.mirrored, files: files.map(\.mirrored).sorted(by: FileRedline.precedes))
    }

    /// Whether nothing changed.
    public var isEmpty: Bool {
        settings.changes.isEmpty && chapters.allSatisfy(\.isUnchanged) && glossary.isUnchanged && references.isUnchanged
            && files.allSatisfy(\.isUnchanged)
    }
}
