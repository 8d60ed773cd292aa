import Git
import Manuals
import Record

/// Makes an empty repository for a manual, ready for text and a board.
public struct CreateManual: Sendable {
    private let path: String

    public init(path: String) {
        self.path = path
    }

    /// Returns the office of the new manual. Refuses a folder that is a repository already.
    public func perform(surroundings: Surroundings = .machine) throws(OfficeError) -> Secretariat {
        try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in
                try Folder.make(path)
                let repository = try Repository.create(at: path, initialBranch: "main")
                try repository.exclude("/releases/")
            }
        }
        return try Secretariat(at: path, surroundings: surroundings)
    }
}
