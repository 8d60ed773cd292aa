import Editorial
import Git
public import Manuals
import Record

/// The title, the banner and the other settings of the manual in force.
public struct ReadSettings: Sendable {
    public init() {}

    public func perform(in office: Secretariat) throws(OfficeError) -> ManualSettings {
        let commit = try office.inForce().commit
        return try recorded { () throws(RecordFault) in try office.shelf.volume(at: commit).manual.settings }
    }
}
