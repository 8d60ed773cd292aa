/// A flowchart of what to do, shown as a drawing and as numbered steps.
///
/// Steps stand in reading order; the first is the start.
public struct Pathway: Hashable, Sendable {
    public var title: String
    public var steps: [Step]

    public init(title: String, steps: [Step]) {
        self.title = title
        self.steps = steps
    }

    public struct Step: Hashable, Sendable {
        /// The step's name within the pathway.
        public var id: String
        public var action: Action

        public init(id: String, action: Action) {
            self.id = id
            self.action = action
        }
    }

    /// What a step asks of the reader.
    public enum Action: Hashable, Sendable {
        /// Something to do, and the step that follows; nil where the pathway ends.
        case act(String, next: String?)
        /// A question, and where each answer leads.
        case ask(String, answers: [Answer])
    }

    public struct Answer: Hashable, Sendable {
        public var words: String
        /// The step it leads to.
        public var next: String

        public init(words: String, next: String) {
            self.words = words
            self.next = next
        }
    }
}
