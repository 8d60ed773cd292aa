import Editorial
import Git
import Manuals
import Markdown
import Record

/// A draft over a base, read, given ids and written in canonical form.
struct Manuscript {
    let manual: Manual
    let tree: ObjectID

    /// Prepares a draft for the record.
    ///
    /// Throws the diagnostics of severity `error`, and the refusal of an id taken from somewhere else.
    init(
        _ draft: Draft, over base: ObjectID?, used: Set<ElementID>, own: Set<ElementID>, in office: Secretariat
    ) throws(OfficeError) {
        if let stray = draft.files.keys.filter({ !$0.hasPrefix("\(ManualPaths.folder)/") }).min() {
            throw .refused(
                "outside-procedures", "\(stray) is not part of the manual's text.",
                remedy: "A proposal changes files under \(ManualPaths.folder)/ only.")
        }
        let reading = try recorded { () throws(RecordFault) in try Self.read(draft, over: base, office) }
        let errors = reading.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw .diagnostics(errors) }
        var manual = reading.value
        let standing = try recorded { () throws(RecordFault) in
            try base.map { base throws(RecordFault) in try office.shelf.volume(inTree: base).manual.ids } ?? []
        }
        let borrowed = manual.ids.filter(\.isPermanent).subtracting(standing).subtracting(own).intersection(used)
        guard borrowed.isEmpty else {
            throw .refused(
                "id-reused", "The id \(borrowed.map(\.text).sorted().joined(separator: ", ")) belonged to other text of this manual.",
                remedy: "Take {#…} away there; the text gets an id of its own.")
        }
        manual.assignIDs(avoiding: used) { office.surroundings.random(below: $0) }
        self.manual = manual
        tree = try recorded { () throws(RecordFault) in try office.shelf.write(manual) }
    }

    /// Reads a draft over a base, with what its author should know.
    static func read(_ draft: Draft, over base: ObjectID?, _ office: Secretariat) throws(RecordFault) -> Reading<Manual> {
        var blobs: [String: ObjectID] = [:]
        if let base {
            for file in try inGit({ () throws(GitError) in try office.repository.files(inTree: base) }) { blobs[file.path] = file.id }
            _ = try office.shelf.volume(inTree: base)
        }
        var paths = Set(blobs.keys)
        for (path, bytes) in draft.files {
            if let bytes {
                paths.insert(path)
                _ = try office.shelf.keep(bytes)
            } else {
                paths.remove(path)
            }
        }
        return try inGit { [blobs] () throws(GitError) in
            try ManualReader.read(paths: paths) { path throws(GitError) in
                if let bytes = draft.files[path] ?? nil { return bytes }
                guard let blob = blobs[path] else { throw .notFound(what: path) }
                return try office.repository.blob(blob)
            }
        }
    }
}
