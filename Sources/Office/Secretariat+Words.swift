import Catalog
import Digests
import Editorial
import Manuals
import Record

extension Secretariat {
    /// Keeps private words, and gives the salted digest that stands for them in the record.
    ///
    /// The salt follows from the act's key, so that the act sent again keeps its words once.
    func keep(_ text: String, under key: String, by member: MemberID, about subject: String) throws(OfficeError) -> Digest {
        let salt = try recorded { () throws(RecordFault) in try Statements.salt(for: key, with: try keys.serverKey()) }
        do { return try words.keep(text, salt: salt, by: member, about: subject, at: surroundings.now()) } catch { throw .fault("\(error)") }
    }
}
