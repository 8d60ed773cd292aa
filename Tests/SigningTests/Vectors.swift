import Foundation
import Testing

/// OpenSSH's own test signatures, kept in `shared/suites/sshsig` beside the project's folder.
enum Vectors {
    static let missing: Comment = "OpenSSH's test signatures (shared/suites/sshsig beside the project) are not here"

    /// The first `shared/suites/sshsig/vectors` met on the way up from this file.
    static let folder: URL? = {
        var place = URL(filePath: #filePath).resolvingSymlinksInPath()
        while place.path != "/" {
            place.deleteLastPathComponent()
            let folder = place.appending(path: "shared/suites/sshsig/vectors")
            if FileManager.default.fileExists(atPath: folder.path) { return folder }
        }
        return nil
    }()

    static func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: #require(folder).appending(path: name)))
    }

    static func text(_ name: String) throws -> String {
        try String(decoding: bytes(name), as: UTF8.self)
    }

    static var message: [UInt8] { get throws { try bytes("signed-data") } }
    static var namespace: String { get throws { try text("namespace") } }
}
