public import Editorial
import Manuals
import Record

extension Rules {
    /// The rules in a YAML file of the form of the record's `rules.yml`; what the file leaves out asks for nothing more.
    public init(reading path: String) throws(OfficeError) {
        let form = try YAMLFile.read(Form.self, at: path)
        self.init(
            editorial: form.editorial.rule, substantive: form.substantive.rule, safetyCritical: form.safetyCritical.rule,
            signOff: SignOff(localChairs: form.signOff?.localChairs ?? 0))
    }

    /// The rules as such a file.
    public var text: String { GovernanceFiles.text(self) }

    private struct Form: Decodable {
        let editorial: RuleForm
        let substantive: RuleForm
        let safetyCritical: RuleForm
        let signOff: SignOffForm?

        enum CodingKeys: String, CodingKey {
            case editorial, substantive, safetyCritical = "safety-critical", signOff = "sign-off"
        }
    }

    private struct SignOffForm: Decodable {
        let localChairs: Int

        enum CodingKeys: String, CodingKey { case localChairs = "local-chairs" }

        init(from decoder: any Decoder) throws {
            localChairs = try decoder.container(keyedBy: CodingKeys.self).count(.localChairs)
        }
    }

    private struct RuleForm: Decodable {
        let rule: Rule

        enum CodingKeys: String, CodingKey {
            case quorum, quorumMembers = "quorum-members", quorumInterests = "quorum-interests", majority, needsChair = "needs-chair",
                needsEveryInterest = "needs-every-interest", needsConsultation = "needs-consultation"
        }

        init(from decoder: any Decoder) throws {
            let form = try decoder.container(keyedBy: CodingKeys.self)
            rule = Rule(
                quorum: try form.decode(Fraction.self, forKey: .quorum), quorumMembers: try form.count(.quorumMembers),
                quorumInterests: try form.decodeIfPresent([Interest].self, forKey: .quorumInterests) ?? [],
                majority: try form.decode(Fraction.self, forKey: .majority),
                needsChair: try form.decodeIfPresent(Bool.self, forKey: .needsChair) ?? false,
                needsEveryInterest: try form.decodeIfPresent(Bool.self, forKey: .needsEveryInterest) ?? false,
                needsConsultation: try form.decodeIfPresent(Bool.self, forKey: .needsConsultation) ?? false)
        }
    }
}

extension KeyedDecodingContainer {
    /// A number of people, from 0 to 1,000; 0 when it is left out.
    fileprivate func count(_ key: Key) throws -> Int {
        let count = try decodeIfPresent(Int.self, forKey: key) ?? 0
        guard (0...1_000).contains(count) else {
            throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "\(count) is not a number from 0 to 1,000")
        }
        return count
    }
}
