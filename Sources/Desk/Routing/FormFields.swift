/// The fields of a form or of a query, as a browser sends them.
struct FormFields: Sendable {
    private let values: [String: [String]]
    private let files: [String: UploadedFile]

    /// The most fields that are read.
    static let most = 2_000

    static let none = FormFields(values: [:])

    private init(values: [String: [String]], files: [String: UploadedFile] = [:]) {
        (self.values, self.files) = (values, files)
    }

    /// Reads a form with files; nil when it is no such form, or its words are not UTF-8.
    init?(_ form: MultipartForm) {
        var values: [String: [String]] = [:]
        for (name, bytes) in form.fields {
            guard let value = Self.text(bytes) else { return nil }
            values[name, default: []].append(value)
        }
        self.init(values: values, files: form.files)
    }

    /// A file that was sent; nil where there is none.
    func file(_ name: String) -> UploadedFile? { files[name] }

    /// Reads `application/x-www-form-urlencoded`; nil when it is not UTF-8, or has too many fields.
    ///
    /// Lines end in a line feed alone; control characters other than that and tab are dropped.
    init?(_ bytes: some Collection<UInt8>) {
        var values: [String: [String]] = [:]
        var count = 0
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            count += 1
            guard count <= Self.most else { return nil }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = parts.count == 2 ? Self.decoded(parts[1]) : "" else { return nil }
            values[name, default: []].append(value)
        }
        self.init(values: values)
    }

    /// A field's value without the white space around it; empty when there is none.
    subscript(_ name: String) -> String {
        let value = text(name)
        let scalars = value.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// A field's value to the letter: a passphrase, or text somebody wrote.
    func text(_ name: String) -> String { values[name]?.first ?? "" }

    /// The names of the fields, in no order.
    var names: some Sequence<String> { values.keys }

    /// Every value sent under one name.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Words somebody wrote, whatever the form called them: several words, and no secret.
    var written: [String] {
        values.filter { $0.key != "passphrase" }.sorted { $0.key < $1.key }.flatMap(\.value).filter { $0.contains(" ") }
    }

    func has(_ name: String) -> Bool { values[name] != nil }

    private static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
        var decoded: [UInt8] = []
        var rest = Array(bytes)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(0x20)
            case UInt8(ascii: "%"):
                guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
                rest = rest.dropFirst(2)
                decoded.append(value)
            default: decoded.append(byte)
            }
        }
        return text(decoded)
    }

    /// Bytes as text; nil when they are not UTF-8.
    private static func text(_ bytes: [UInt8]) -> String? {
        // A carriage return stands before a line feed only, and says nothing more.
        String(validating: bytes.filter { ($0 >= 0x20 || $0 == 0x0A || $0 == 0x09) && $0 != 0x7F }, as: UTF8.self)
    }
}
