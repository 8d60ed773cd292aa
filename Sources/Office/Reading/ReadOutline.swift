import Editorial
public import Manuals
import Record
import Releases

/// The chapters of the edition in force, under the numbers it prints.
public struct ReadOutline: Sendable {
    public init() {}

    public func perform(in office: Secretariat) throws(OfficeError) -> Outline {
        let release = try office.inForce().release
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in try EditionReading(proceedings, office, withholding: proceedings.withdrawnWords).outline(of: release) }
    }
}
