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

    /// The same bag listed with SHA-256 where it is listed with MD5: right where it was right, wrong where it was wrong, and
    /// the lines spelled as they were.
    static func modernised(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
        var modern = files
        for kind in ["manifest", "tagmanifest"] {
            guard let old = modern.removeValue(forKey: "\(kind)-md5.txt") else { continue }
            let lines = old.split(separator: 0x0A, omittingEmptySubsequences: false).map { line -> [UInt8] in
                guard line.count > 32 else { return Array(line) }
                let text = String(decoding: line.dropFirst(32), as: UTF8.self)
                let path = text.trimmingCharacters(in: CharacterSet(charactersIn: " \t\r*"))
                let name = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
                let isRight = files[name].map { hex(Insecure.MD5.hash(data: $0)).utf8.elementsEqual(line.prefix(32)) } ?? false
                let renamed = name == "manifest-md5.txt" ? "manifest-sha256.txt" : name
                let digest = isRight ? modern[renamed].map { hex(SHA256.hash(data: $0)) } : nil
                return Array(((digest ?? String(repeating: "0", count: 64)) + text.replacing("manifest-md5.txt", with: name == "manifest-md5.txt" ? renamed : "manifest-md5.txt")).utf8)
            }
            modern["\(kind)-sha256.txt"] = Array(lines.joined(separator: [0x0A]))
        }
        return modern
    }

    private static func hex(_ digest: some Sequence<UInt8>) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
