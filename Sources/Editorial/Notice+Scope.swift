import Manuals

/// Spelled `{}` for the whole manual, `{"chapters":["referral"]}` or `{"paragraphs":["k3f9tw"]}`.
extension Notice.Scope: Codable {
    private enum CodingKeys: String, CodingKey {
        case chapters, paragraphs
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let chapters = try container.decodeIfPresent([ChapterID].self, forKey: .chapters)
        let paragraphs = try container.decodeIfPresent([ElementID].self, forKey: .paragraphs)
        switch (chapters, paragraphs) {
        case (nil, nil): self = .manual
        case (let chapters?, nil): self = .chapters(chapters)
        case (nil, let paragraphs?): self = .paragraphs(paragraphs)
        case (_?, _?):
            throw DecodingError.dataCorruptedError(
                forKey: .paragraphs, in: container, debugDescription: "a notice stands over chapters or over paragraphs, not both")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .manual: break
        case .chapters(let chapters): try container.encode(chapters, forKey: .chapters)
        case .paragraphs(let paragraphs): try container.encode(paragraphs, forKey: .paragraphs)
        }
    }
}

extension Notice.Scope {
    /// The scope as people say it.
    public var words: String {
        switch self {
        case .manual: "the whole manual"
        case .chapters(let chapters): chapters.map(\.text).joined(separator: ", ")
        case .paragraphs(let paragraphs): paragraphs.map(\.text).joined(separator: ", ")
        }
    }
}
