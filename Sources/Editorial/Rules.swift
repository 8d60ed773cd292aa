public import Manuals

/// How heavy a change is; the author says so and the board may say otherwise.
public enum Impact: String, Hashable, Sendable, Codable, CaseIterable {
    /// Spelling, layout, a working link: no duty changes.
    case editorial
    case substantive
    case safetyCritical = "safety-critical"
}

/// What a ballot needs to pass, by impact, and what an edition needs to be signed off.
public struct Rules: Hashable, Sendable, Codable {
    public var editorial: Rule
    public var substantive: Rule
    public var safetyCritical: Rule
    public var signOff: SignOff

    public init(editorial: Rule, substantive: Rule, safetyCritical: Rule, signOff: SignOff = SignOff()) {
        self.editorial = editorial
        self.substantive = substantive
        self.safetyCritical = safetyCritical
        self.signOff = signOff
    }

    public func rule(for impact: Impact) -> Rule {
        switch impact {
        case .editorial: editorial
        case .substantive: substantive
        case .safetyCritical: safetyCritical
        }
    }

    /// The default rules: half present with every affected interest, two thirds in favour, and for
    /// safety-critical changes the chair and every affected interest approving.
    public static let standard = Rules(
        editorial: .standard, substantive: .standard,
        safetyCritical: Rule(quorum: .half, majority: .twoThirds, needsChair: true, needsEveryInterest: true))
}

/// One rule, over the members who are not recused.
public struct Rule: Hashable, Sendable, Codable {
    /// The share that must take a position, abstentions included.
    public var quorum: Fraction
    /// How many members must take a position, however small the share; 0 asks for no number.
    public var quorumMembers: Int
    /// Interests that must take a position, affected or not.
    public var quorumInterests: [Interest]
    /// The share that must approve or have no objection.
    public var majority: Fraction
    /// Whether the chair must approve.
    public var needsChair: Bool
    /// Whether somebody of every affected interest must approve.
    public var needsEveryInterest: Bool
    /// Whether a consultation must have been held, with every response answered, before the ballot opens.
    public var needsConsultation: Bool

    public init(
        quorum: Fraction, quorumMembers: Int = 0, quorumInterests: [Interest] = [], majority: Fraction, needsChair: Bool,
        needsEveryInterest: Bool, needsConsultation: Bool = false
    ) {
        self.quorum = quorum
        self.quorumMembers = quorumMembers
        self.quorumInterests = quorumInterests
        self.majority = majority
        self.needsChair = needsChair
        self.needsEveryInterest = needsEveryInterest
        self.needsConsultation = needsConsultation
    }

    public static let standard = Rule(quorum: .half, majority: .twoThirds, needsChair: false, needsEveryInterest: false)
}

/// Who signs a frozen edition off: the chair and one more member always do.
public struct SignOff: Hashable, Sendable, Codable {
    /// How many localities' own chairs sign as well; an off-cycle release does not wait for them.
    public var localChairs: Int

    public init(localChairs: Int = 0) {
        self.localChairs = localChairs
    }
}

/// A share between none and all, spelled `2/3`.
public struct Fraction: Hashable, Sendable {
    public let numerator: Int
    public let denominator: Int

    /// Nil unless 0 ≤ numerator ≤ denominator ≤ 1,000 and the denominator is not 0.
    public init?(_ numerator: Int, over denominator: Int) {
        guard (1...1_000).contains(denominator), (0...denominator).contains(numerator) else { return nil }
        self.init(unchecked: numerator, denominator)
    }

    private init(unchecked numerator: Int, _ denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    public static let half = Fraction(unchecked: 1, 2)
    public static let twoThirds = Fraction(unchecked: 2, 3)

    /// The least whole number that is at least this share of `count`.
    public func least(of count: Int) -> Int { (numerator * count + denominator - 1) / denominator }
}

extension Fraction: Codable, CustomStringConvertible {
    public var description: String { "\(numerator)/\(denominator)" }

    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1]) else { return nil }
        self.init(numerator, over: denominator)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let fraction = Fraction(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a share such as 2/3")
        }
        self = fraction
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
