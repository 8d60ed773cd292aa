import Catalog
import Digests
import Editorial
import Manuals
import Record

extension Secretariat {
    /// Keeps somebody's words in the private store, and gives the salted digest the record holds for them; nil for none.
    ///
    /// The salt follows from the act's key, so that an act sent again keeps its words once.
    func keep(_ said: String?, under key: String, by member: MemberID, about subject: String) throws(OfficeError) -> Digest? {
        guard let said, !said.isEmpty else { return nil }
        let salt = try recorded { () throws(RecordFault) in try Statements.salt(for: key, with: try keys.serverKey()) }
        do { return try words.keep(said, salt: salt, by: member, about: subject, at: surroundings.now()) } catch {
            throw .fault("\(error)")
        }
    }
}
