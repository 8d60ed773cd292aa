import Manuals
import Markdown
import Record

/// Brings the working copy's text into canonical form, and gives ids where they are missing when asked to.
public struct FormatManual: Sendable {
    private let folder: String
    private let assignsIDs: Bool

    public init(folder: String, assignsIDs: Bool = false) {
        self.folder = folder
        self.assignsIDs = assignsIDs
    }

    /// Returns the paths it wrote. A file with an error is left as it is, and its diagnostics are thrown after the
    /// others were written.
    public func perform(surroundings: Surroundings = .machine) throws(OfficeError) -> [String] {
        let text = try FolderText(at: folder)
        var manual = text.reading.value
        let broken = Set(text.reading.diagnostics.filter { $0.severity == .error }.map(\.file))
        if assignsIDs {
            guard broken.isEmpty else { throw .diagnostics(text.reading.diagnostics.filter { $0.severity == .error }) }
            manual.assignIDs(avoiding: try idsInRecord()) { surroundings.random(below: $0) }
        }
        let written = try text.write(manual.canonicalFiles.filter { !broken.contains($0.path) && hasFile($0.path, text) })
        guard broken.isEmpty else { throw .diagnostics(text.reading.diagnostics.filter { $0.severity == .error }) }
        return written
    }

    /// `manual.yml` is written only where there is one.
    private func hasFile(_ path: String, _ text: FolderText) -> Bool {
        path != ManualPaths.settings || !text.reading.value.settings.title.isEmpty
    }

    /// The ids the manual's record ever used; none where the folder is no manual's repository.
    private func idsInRecord() throws(OfficeError) -> Set<ElementID> {
        guard let office = try? Secretariat(at: folder) else { return [] }
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in try office.idsEverUsed(proceedings) }
    }
}
