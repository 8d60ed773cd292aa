import Crypto
import Foundation

/// The BagIt conformance suite of the Library of Congress, kept beside the project.
enum BagSuite {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/suites/bagit").standardizedFileURL
    static let isPresent = FileManager.default.fileExists(atPath: root.path)

    /// The bags of one kind: `v0.97/valid`.
    static func bags(_ kind: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: kind).path)) ?? []
        return names.sorted().map { "\(kind)/\($0)" }
    }

    /// A bag's files by path.
    static func files(_ bag: String) throws -> [String: [UInt8]] {
        let folder = root.appending(path: bag)
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            var isFolder: ObjCBool = false
            let file = folder.appending(path: path)
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files[path] = Array(try Data(contentsOf: file))
        }
        return files
    }

    /// The same bag listed with SHA-256 where it is listed with MD5: right where it was right, wrong where it was wrong,
    /// and the lines otherwise spelled as they were.
    static func modernised(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
        var modern = files
        // The list of the payload first: the other lists its new digest.
        for list in ["manifest", "tagmanifest"] {
            guard let old = modern.removeValue(forKey: "\(list)-md5.txt") else { continue }
            let lines = old.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
                line.count > 32 ? modernised(line, of: files, in: modern) : Array(line)
            }
            modern["\(list)-sha256.txt"] = Array(lines.joined(separator: [0x0A]))
        }
        return modern
    }

    /// One line of a list, which names the list of the payload by its new name.
    private static func modernised(
        _ line: ArraySlice<UInt8>, of old: [String: [UInt8]], in modern: [String: [UInt8]]
    ) -> [UInt8] {
        let rest = String(decoding: line.dropFirst(32), as: UTF8.self)
        let path = rest.trimmingCharacters(in: CharacterSet(charactersIn: " \t\r*"))
        let name = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        let isList = name == "manifest-md5.txt"
        let wasRight = old[name].map { hex(Insecure.MD5.hash(data: $0)).utf8.elementsEqual(line.prefix(32)) } ?? false
        let content = wasRight ? modern[isList ? "manifest-sha256.txt" : name] : nil
        let digest = content.map { hex(SHA256.hash(data: $0)) } ?? String(repeating: "0", count: 64)
        return Array((digest + (isList ? rest.replacing("md5", with: "sha256") : rest)).utf8)
    }

    private static func hex(_ digest: some Sequence<UInt8>) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
