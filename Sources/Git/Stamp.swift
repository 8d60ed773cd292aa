/// Who did something and when, as git writes it into commits and tags.
///
/// A stamp is checked where it is written: `GitError.invalid` if the name is blank, if name or email hold a control
/// character, "<" or ">", or if the time lies outside the years 1970 to 9999.
public struct Stamp: Hashable, Sendable {
    public var name: String
    public var email: String
    /// Seconds since the start of 1970 in UTC.
    public var seconds: Int64
    /// Minutes east of UTC, less than a day either way.
    public var offsetMinutes: Int

    public init(name: String, email: String, seconds: Int64, offsetMinutes: Int) {
        self.name = name
        self.email = email
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
    }
}
