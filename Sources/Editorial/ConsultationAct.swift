public import Digests
public import Manuals

/// An act of a consultation.
public enum ConsultationAct: Hashable, Sendable {
    case open(Opening)
    case close(Closing)
    case respond(Responding)
    case dispose(Disposing)
    case answer(Answering)
    case erase(Erasing)

    /// A proposal in review is put to networks.
    public struct Opening: Hashable, Sendable, Codable {
        public var consultation: ConsultationID
        public var proposal: ProposalID
        /// The last day on which responses are taken.
        public var until: CalendarDay
        public var networks: [Network]

        public init(consultation: ConsultationID, proposal: ProposalID, until: CalendarDay, networks: [Network]) {
            self.consultation = consultation
            self.proposal = proposal
            self.until = until
            self.networks = networks
        }
    }

    /// No more responses are taken.
    public struct Closing: Hashable, Sendable, Codable {
        public var consultation: ConsultationID

        public init(consultation: ConsultationID) {
            self.consultation = consultation
        }
    }

    /// A response comes in.
    public struct Responding: Hashable, Sendable, Codable {
        public var response: ResponseID
        public var consultation: ConsultationID
        public var network: Network
        public var about: ElementID
        /// The proposal's latest revision, in which the paragraph was read.
        public var revision: Revision
        public var span: WordSpan?
        /// Salted digest of the words.
        public var words: Digest

        public init(
            response: ResponseID, consultation: ConsultationID, network: Network, about: ElementID, revision: Revision, span: WordSpan?,
            words: Digest
        ) {
            self.response = response
            self.consultation = consultation
            self.network = network
            self.about = about
            self.revision = revision
            self.span = span
            self.words = words
        }
    }

    /// It is said what becomes of a response.
    public struct Disposing: Hashable, Sendable, Codable {
        public var response: ResponseID
        public var disposition: Disposition
        /// What was said, as public text.
        public var said: String?
        /// What was done about it or why not, as public text.
        public var answer: String
        /// Whether this stands in place of an earlier disposition.
        public var replaces: Bool

        public init(response: ResponseID, disposition: Disposition, said: String?, answer: String, replaces: Bool) {
            self.response = response
            self.disposition = disposition
            self.said = said
            self.answer = answer
            self.replaces = replaces
        }
    }

    /// Everybody is told what came of the consultation.
    public struct Answering: Hashable, Sendable, Codable {
        public var consultation: ConsultationID
        /// The words that stand over the list of dispositions.
        public var text: String

        public init(consultation: ConsultationID, text: String) {
            self.consultation = consultation
            self.text = text
        }
    }

    /// A person's words are erased. This is the statement the coordinator signs, and the tombstone that stays.
    public struct Erasing: Hashable, Sendable, Codable {
        public var response: ResponseID
        public var reason: String

        public init(response: ResponseID, reason: String) {
            self.response = response
            self.reason = reason
        }
    }

    /// The act's name in the record.
    public var kind: String {
        switch self {
        case .open: "consultation.opened"
        case .close: "consultation.closed"
        case .respond: "consultation.responded"
        case .dispose: "consultation.disposed"
        case .answer: "consultation.answered"
        case .erase: "consultation.erased"
        }
    }

    static let kinds: Set<String> = [
        "consultation.opened", "consultation.closed", "consultation.responded", "consultation.disposed", "consultation.answered",
        "consultation.erased",
    ]

    /// The act as one line for people.
    public var headline: String {
        switch self {
        case .open(let act): "Consultation \(act.consultation) on proposal \(act.proposal) is opened, until \(act.until)"
        case .close(let act): "Consultation \(act.consultation) is closed"
        case .respond(let act): "Consultation \(act.consultation): response \(act.response) from \(act.network)"
        case .dispose(let act): "Response \(act.response) is \(act.disposition.rawValue)"
        case .answer(let act): "Consultation \(act.consultation) is answered"
        case .erase(let act): "The words of response \(act.response) are erased"
        }
    }
}

extension ConsultationAct: Encodable {
    init(kind: String, from decoder: any Decoder) throws {
        switch kind {
        case "consultation.opened": self = .open(try Opening(from: decoder))
        case "consultation.closed": self = .close(try Closing(from: decoder))
        case "consultation.responded": self = .respond(try Responding(from: decoder))
        case "consultation.disposed": self = .dispose(try Disposing(from: decoder))
        case "consultation.answered": self = .answer(try Answering(from: decoder))
        default: self = .erase(try Erasing(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .open(let body): try body.encode(to: encoder)
        case .close(let body): try body.encode(to: encoder)
        case .respond(let body): try body.encode(to: encoder)
        case .dispose(let body): try body.encode(to: encoder)
        case .answer(let body): try body.encode(to: encoder)
        case .erase(let body): try body.encode(to: encoder)
        }
    }
}
