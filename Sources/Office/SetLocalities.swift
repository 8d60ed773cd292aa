public import Editorial
public import Manuals
public import Record

/// Sets the localities that follow the manual, all of them.
public struct SetLocalities: Sendable {
    private let localities: [Locality]
    private let actor: MemberID

    public init(localities: [Locality], actor: MemberID) {
        self.localities = localities
        self.actor = actor
    }

    /// The localities in a YAML file: a list, each with `id`, `name`, `confirmed` and its contacts by what they are.
    public init(reading path: String, actor: MemberID) throws(OfficeError) {
        self.init(localities: try YAMLFile.read([Entry].self, at: path).map(\.locality), actor: actor)
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Record.Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { proceedings throws(RecordFault) in
            try office.signed(.setLocalities(LocalitiesChange(localities: localities)), by: actor, key: key, proceedings)
        }
    }

    /// A locality as the file has it: whatever is not its id, name or day is a contact.
    private struct Entry: Decodable {
        let locality: Locality

        init(from decoder: any Decoder) throws {
            var fields = try decoder.singleValueContainer().decode([String: String].self)
            func take(_ name: String) throws -> String {
                guard let value = fields.removeValue(forKey: name) else {
                    throw DecodingError.dataCorrupted(
                        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "“\(name)” is missing"))
                }
                return value
            }
            let (id, name, confirmed) = (try take("id"), try take("name"), try take("confirmed"))
            guard let id = LocalityID(id), let confirmed = CalendarDay(confirmed), !name.isEmpty else {
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(
                        codingPath: decoder.codingPath,
                        debugDescription: "“\(id)” needs an id of lower-case letters, a name, and the day (YYYY-MM-DD) it was last confirmed"))
            }
            locality = Locality(id: id, name: name, contacts: fields, confirmed: confirmed)
        }
    }
}
