import Manuals

/// Spelled `{}` for the whole manual, `{"chapters":["referral"]}`, `{"paragraphs":["k3f9tw"]}` or
/// `{"attachments":["Procedures/attachments/form.pdf"]}`.
extension Notice.Scope: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case chapters, paragraphs, attachments
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let keys = CodingKeys.allCases.filter(container.contains)
        guard keys.count <= 1 else {
            throw DecodingError.dataCorruptedError(
                forKey: keys[1], in: container, debugDescription: "a notice stands over chapters, over paragraphs or over attachments")
        }
        switch keys.first {
        case .chapters: self = .chapters(try container.decode([ChapterID].self, forKey: .chapters))
        case .paragraphs: self = .paragraphs(try container.decode([ElementID].self, forKey: .paragraphs))
        case .attachments: self = .attachments(try container.decode([String].self, forKey: .attachments))
        case nil: self = .manual
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .manual: break
        case .chapters(let chapters): try container.encode(chapters, forKey: .chapters)
        case .paragraphs(let paragraphs): try container.encode(paragraphs, forKey: .paragraphs)
        case .attachments(let paths): try container.encode(paths, forKey: .attachments)
        }
    }
}

extension Notice.Scope {
    /// Whether it names nothing.
    var isNowhere: Bool {
        switch self {
        case .manual: false
        case .chapters(let chapters): chapters.isEmpty
        case .paragraphs(let paragraphs): paragraphs.isEmpty
        case .attachments(let paths): paths.isEmpty
        }
    }

    /// The scope as people say it.
    public var words: String {
        switch self {
        case .manual: "the whole manual"
        case .chapters(let chapters): chapters.map(\.text).joined(separator: ", ")
        case .paragraphs(let paragraphs): paragraphs.map(\.text).joined(separator: ", ")
        case .attachments(let paths): paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(separator: ", ")
        }
    }
}
