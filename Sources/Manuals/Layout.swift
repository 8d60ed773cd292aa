/// How the files of a repository make up a text.
public enum Layout: Hashable, Sendable {
    /// Rubric's own: settings, glossary, references and chapters under `Procedures/`.
    case own
    /// Anybody's Markdown: every such file is a chapter, called after its path.
    case plain

    /// Own where something stands under `Procedures/`, plain elsewhere.
    public init(of paths: some Sequence<String>) {
        self = paths.contains { $0.hasPrefix(ManualPaths.folder + "/") } ? .own : .plain
    }

    /// Where a file that chapters link to stands on the site; nil for one that is not published.
    public func publishedPath(of file: String) -> String? {
        switch self {
        case .own: ManualPaths.isAttachment(file) ? String(file.dropFirst("\(ManualPaths.folder)/".count)) : nil
        case .plain: "attachments/\(file)"
        }
    }
}
