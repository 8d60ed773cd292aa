/// A form with files, as browsers send it: `multipart/form-data` after RFC 7578.
struct MultipartForm {
    let fields: [(name: String, value: [UInt8])]
    let files: [String: UploadedFile]

    /// The most parts that are read.
    private static let most = 100

    /// What stands between the parts, from the header `Content-Type`; nil where that names no such form.
    static func boundary(in type: String) -> String? {
        guard type.hasPrefix("multipart/form-data"), let start = type.range(ofASCII: "boundary=") else { return nil }
        let boundary = type[start...].prefix { $0 != ";" }.filter { $0 != "\"" }
        return (1...70).contains(boundary.utf8.count) ? String(boundary) : nil
    }

    /// Nil when it is not of that form.
    init?(_ bytes: [UInt8], boundary: String) {
        var fields: [(String, [UInt8])] = []
        var files: [String: UploadedFile] = [:]
        let line = Array("\r\n--\(boundary)".utf8)
        var rest = bytes[...]
        guard rest.starts(with: line.dropFirst(2)) else { return nil }
        rest = rest.dropFirst(line.count - 2)
        while !rest.starts(with: "--".utf8) {
            guard fields.count + files.count < Self.most, rest.starts(with: "\r\n".utf8), let end = rest.firstRange(of: line),
                let head = rest.firstRange(of: Array("\r\n\r\n".utf8)), head.upperBound <= end.lowerBound
            else { return nil }
            let disposition = String(decoding: rest[..<head.lowerBound], as: UTF8.self)
            guard let name = Self.parameter("name", of: disposition) else { return nil }
            let content = Array(rest[head.upperBound..<end.lowerBound])
            if let file = Self.parameter("filename", of: disposition) {
                files[name] = UploadedFile(name: file, bytes: content)
            } else {
                fields.append((name, content))
            }
            rest = rest[end.upperBound...]
        }
        (self.fields, self.files) = (fields, files)
    }

    /// A quoted parameter of a part's head.
    private static func parameter(_ name: String, of head: String) -> String? {
        guard let start = head.range(ofASCII: " \(name)=\"") else { return nil }
        return String(head[start...].prefix { $0 != "\"" && $0 != "\r" })
    }
}

/// A file somebody sends.
struct UploadedFile: Sendable {
    /// As the sender's machine calls it: words to be cleaned, and no path.
    let name: String
    let bytes: [UInt8]
}

extension StringProtocol {
    /// Where the text after some words begins.
    fileprivate func range(ofASCII words: String) -> Index? { firstRange(of: words)?.upperBound }
}
