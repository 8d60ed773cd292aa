import HTML
import Hummingbird

/// What is kept of what the public sends, and for how long.
enum PrivacyPage {
    static func response(_ visit: Visit) -> Answer {
        visit.page("Privacy") { html in
            html(.h1, text: "Privacy")
            html(.p, .class("lead"), text: "Reading the manual leaves nothing behind. What you send us is kept as follows.")
            html(.h2, text: "Suggestions and responses")
            html(.ul) { html in
                html(.li, text: "Your words are kept privately. The board's members and officers read them; they are never published as you wrote them.")
                html(.li, text: "The public record says that something was received, on which day and about which paragraph, with a digest from which nobody can read your words.")
                html(.li, text: "We do not ask who you are. If you write your name, it is kept with your words.")
                html(.li, text: "You can have your words erased: ask the coordinator and name the number you were given. The record then says that they were erased.")
            }
            html(.h2, text: "Messages about releases")
            html(.ul) { html in
                html(.li, text: "Your email address is kept privately, with what you asked to be told of, and used for nothing else.")
                html(.li, text: "Nothing is sent before you confirm. Without an answer the address is forgotten after seven days; and at once when you end it.")
                html(.li, text: "What was sent, and to whom, is forgotten once it is sent.")
            }
            html(.h2, text: "Addresses and cookies")
            html(.ul) { html in
                html(.li, text: "The address of your device is remembered for ten minutes to stop floods of messages. It is written down nowhere.")
                html(.li, text: "Only people who sign in are given a cookie. It holds nothing but a number that says they have, and ends with their session.")
                html(.li, text: "Nobody else is told anything: no page loads anything from elsewhere.")
            }
        }
    }
}
