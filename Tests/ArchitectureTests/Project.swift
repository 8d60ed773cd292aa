import Foundation

/// The project these tests stand in.
struct Project: Sendable {
    /// Every file of code below `Sources`, `Tests` and `Tools`, and the manifest.
    let files: [SourceFile]
    /// What stands at the top.
    let top: [String]
    /// What git is told to ignore.
    let ignored: String

    /// Reads the project around this file, through links.
    init() throws {
        let here = URL(filePath: #filePath).resolvingSymlinksInPath()
        try self.init(at: here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())
    }

    init(at root: URL) throws {
        let manager = FileManager.default
        top = try manager.contentsOfDirectory(atPath: root.path).sorted()
        ignored = (try? String(contentsOf: root.appending(path: ".gitignore"), encoding: .utf8)) ?? ""
        var files: [SourceFile] = []
        for folder in ["Sources", "Tests", "Tools"] {
            let names = manager.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String } ?? []
            for name in names.sorted() where Self.isCode(name) {
                let path = "\(folder)/\(name)"
                guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { continue }
                files.append(SourceFile(path: path, text: text))
            }
        }
        let manifest = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
        files.append(SourceFile(path: "Package.swift", text: manifest))
        self.files = files
    }

    var sources: [SourceFile] { files.filter { $0.target != nil } }

    /// A program's file, by its ending; one without an ending is a program under `Tools`.
    private static func isCode(_ name: String) -> Bool {
        let last = name.split(separator: "/").last ?? ""
        guard let dot = last.lastIndex(of: ".") else { return true }
        return ["swift", "h", "c", "modulemap", "py", "sh", "bash", "css", "js"].contains(last[last.index(after: dot)...])
    }
}
