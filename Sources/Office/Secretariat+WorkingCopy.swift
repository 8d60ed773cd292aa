import Markdown
import Git
import Editorial
import Manuals
import Record

extension Secretariat {
    /// Brings the working copy from one text to the one in force; files the user changed since are left alone.
    ///
    /// Returns the paths left alone. A manual without a working copy has none.
    @discardableResult
    func settleWorkingCopy(from old: ObjectID?) throws(OfficeError) -> [String] {
        guard repository.workTree != nil else { return [] }
        let commit = try inForce().commit
        return try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in
                try repository.updateWorkTree(from: old, to: try repository.commit(commit).tree)
            }
        }
    }

    /// Puts a working copy back to a tree where it still holds the words of a submitted revision, ids apart.
    func takeBack(_ revision: Revision, over base: ObjectID) throws(OfficeError) {
        let draft = try recorded { () throws(RecordFault) in try Draft(workingCopyOf: repository, against: base) }
        guard !draft.files.isEmpty else { return }
        let holdsRevision = try recorded { () throws(RecordFault) in
            let submitted = try shelf.volume(at: try ObjectID(revision)).manual
            return try Manuscript.read(draft, over: base, self).value.hasWords(of: submitted)
        }
        if holdsRevision { try settleWorkingCopy(taken: draft, over: base, to: base) }
    }

    /// Brings a working copy that was taken as a draft over `base` to a tree: files that still hold the draft's bytes,
    /// no others.
    func settleWorkingCopy(taken draft: Draft, over base: ObjectID, to tree: ObjectID) throws(OfficeError) {
        try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in
                let taken = try draft.write(over: base, in: repository)
                _ = try repository.updateWorkTree(from: taken, to: tree)
            }
        }
    }
}

extension Manual {
    /// Whether two manuals hold the same chapters with the same words, whatever ids their paragraphs have.
    fileprivate func hasWords(of other: Manual) -> Bool {
        func words(_ manual: Manual) -> [String: [[UInt8]]] {
            manual.chapters.mapValues { $0.body.map(CanonicalText.content) }
        }
        return words(self) == words(other) && settings == other.settings && files == other.files
    }
}
