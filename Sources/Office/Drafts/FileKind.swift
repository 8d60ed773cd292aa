import Manuals

/// What a file is, by its content: the kinds that are taken as attachments.
enum FileKind: CaseIterable {
    case pdf, png, jpeg, word, sheet, slides, openText, openSheet, text, table

    /// Reads what the bytes are, which must be what the name says. Refuses what can run: macros, pages, drawings with scripts.
    init(of bytes: [UInt8], named name: String) throws(OfficeError) {
        let ending = name.lastIndex(of: ".").map { name[$0...].dropFirst().lowercased() } ?? ""
        guard let kind = Self.allCases.first(where: { $0.endings.contains(ending) }) else {
            throw .refused(
                "unknown-kind", "Files called “.\(ending)” are not taken.",
                remedy: "Send PDF, Word, Excel, PowerPoint or OpenDocument without macros, PNG, JPEG, plain text or CSV.")
        }
        guard kind.isSpoken(by: bytes) else {
            throw .refused("other-kind", "The file is called “.\(ending)”, and its content is something else.", remedy: "Save it anew under its own ending.")
        }
        if kind.isArchive, Self.holds(bytes, anyOf: ["vbaProject", "vbaData", "Basic/", "../", "..\\"]) {
            throw .refused("macros", "The file holds macros, or names of files outside itself.", remedy: "Save it without macros and send that.")
        }
        self = kind
    }

    /// What its name ends in.
    var ending: String { endings[0] }

    private var endings: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg"]
        case .word: ["docx"]
        case .sheet: ["xlsx"]
        case .slides: ["pptx"]
        case .openText: ["odt"]
        case .openSheet: ["ods"]
        case .text: ["txt"]
        case .table: ["csv"]
        }
    }

    private var isArchive: Bool {
        switch self {
        case .word, .sheet, .slides, .openText, .openSheet: true
        case .pdf, .png, .jpeg, .text, .table: false
        }
    }

    private func isSpoken(by bytes: [UInt8]) -> Bool {
        switch self {
        case .pdf: bytes.starts(with: "%PDF-".utf8)
        case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
        case .word: Self.isArchive(bytes) && Self.holds(bytes, anyOf: ["word/document"])
        case .sheet: Self.isArchive(bytes) && Self.holds(bytes, anyOf: ["xl/workbook"])
        case .slides: Self.isArchive(bytes) && Self.holds(bytes, anyOf: ["ppt/presentation"])
        case .openText: Self.isArchive(bytes) && Self.holds(bytes, anyOf: ["mimetypeapplication/vnd.oasis.opendocument.text"])
        case .openSheet: Self.isArchive(bytes) && Self.holds(bytes, anyOf: ["mimetypeapplication/vnd.oasis.opendocument.spreadsheet"])
        case .text, .table: !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
        }
    }

    private static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// Whether any of some words stands in the bytes: an archive spells the names of its files out.
    private static func holds(_ bytes: [UInt8], anyOf words: [String]) -> Bool {
        let sought = words.map { Array($0.utf8) }
        return bytes.indices.contains { start in
            sought.contains { $0.first == bytes[start] && bytes[start...].starts(with: $0) }
        }
    }
}
