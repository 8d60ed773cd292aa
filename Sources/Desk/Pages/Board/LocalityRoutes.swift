import Digests
import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// The local partnerships that follow the manual, and whom to call there: kept by the coordinator.
enum LocalityRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/localities", for: .acting) { visit, person throws(OfficeError) in
            LocalityList(localities: try visit.office.proceedings().localities, person: person, visit: visit).response()
        },
        .closed(.get, "/desk/localities/{locality}", for: .coordinating) { visit, _ throws(OfficeError) in
            LocalityPage(locality: try known(visit), visit: visit).response()
        },
        .closed(.post, "/desk/localities", for: .coordinating, pace: .passphrase) { visit, person throws(OfficeError) in
            do throws(OfficeError) {
                try visit.confirm(person)
                let name = try visit.words("name", "its name")
                guard let id = LocalityID(slugging: name) else {
                    throw .refusal(Refusal("unusable-title", "No id can be made from that name.", remedy: "Use letters."), details: [])
                }
                let locality = Locality(id: id, name: name, contacts: [:], confirmed: visit.office.surroundings.now().day)
                _ = try ChangeLocality(id, .add(locality), actor: person.member).perform(in: visit.office, key: try visit.key())
                return visit.seeOther("/desk/localities/\(id)")
            } catch {
                guard case .refusal = error else { throw error }
                return LocalityList(localities: try visit.office.proceedings().localities, person: person, visit: visit, error: error).response()
            }
        },
        .closed(.post, "/desk/localities/{locality}", for: .coordinating, pace: .passphrase) { visit, person throws(OfficeError) in
            try change(visit, person) { present throws(OfficeError) in
                guard let seen = Digest(hex: visit.form["seen"]) else {
                    throw .refusal(Refusal("foreign-form", "That is no form of this desk.", remedy: "Open the locality again."), details: [])
                }
                return .replace(try LocalityPage.locality(visit.form, in: present, today: visit.office.surroundings.now().day), seen: seen)
            }
        },
        .closed(.post, "/desk/localities/{locality}/away", for: .coordinating, pace: .passphrase) { visit, person throws(OfficeError) in
            try change(visit, person) { _ in .remove }
        },
    ]

    private static func known(_ visit: Visit) throws(OfficeError) -> Locality {
        let id: LocalityID = try visit.name("locality")
        guard let locality = try visit.office.proceedings().localities.first(where: { $0.id == id }) else { throw .unreadable("There is no locality “\(id)”.") }
        return locality
    }

    private static func change(
        _ visit: Visit, _ person: Person, _ change: (Locality) throws(OfficeError) -> ChangeLocality.Change
    ) throws(OfficeError) -> Answer {
        let key = try visit.key()
        // A form sent again may be about a locality it took away.
        if try visit.office.proceedings().keys.contains(key) { return visit.seeOther("/desk/localities") }
        let locality = try known(visit)
        do throws(OfficeError) {
            try visit.confirm(person)
            _ = try ChangeLocality(locality.id, try change(locality), actor: person.member).perform(in: visit.office, key: key)
            return visit.seeOther("/desk/localities")
        } catch {
            guard case .refusal = error else { throw error }
            return LocalityPage(locality: locality, visit: visit, error: error).response()
        }
    }
}
