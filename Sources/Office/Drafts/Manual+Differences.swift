import Manuals

extension Manual {
    /// Whether a file of it has other content in another manual, or is in one of them alone.
    func differs(from other: Manual, at path: String) -> Bool {
        switch path {
        case ManualPaths.settings: settings != other.settings
        case ManualPaths.glossary: glossary != other.glossary
        case ManualPaths.references: references != other.references
        default: chapters[path] != other.chapters[path] || files[path] != other.files[path]
        }
    }
}
