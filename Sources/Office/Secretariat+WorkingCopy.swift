import Git
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

    /// Brings a working copy that was taken as a draft over `base` to a tree: files that still hold the draft's bytes,
    /// no others.
    func settleWorkingCopy(taken draft: Draft, over base: ObjectID, to tree: ObjectID) throws(OfficeError) {
        try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in
                var written: [FileEntry] = []
                var removed: [String] = []
                for (path, bytes) in draft.files {
                    if let bytes {
                        written.append(FileEntry(path: path, mode: .file, id: try repository.writeBlob(bytes)))
                    } else {
                        removed.append(path)
                    }
                }
                let taken = try repository.writeTree(basedOn: base, setting: written, removing: removed)
                _ = try repository.updateWorkTree(from: taken, to: tree)
            }
        }
    }
}
