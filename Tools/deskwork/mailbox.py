"""A mail server for a trial: it keeps what it takes, and refuses some people."""

import email
import email.policy
import socketserver
import threading


class Mailbox:
    """Serves SMTP on a free port of this machine while it is entered."""

    def __init__(self, refused):
        # Whom it does not know; and what it took, as the envelope's sender and recipients and the message.
        self.refused, self.taken = set(refused), []
        mailbox = self

        class Conversation(socketserver.StreamRequestHandler):
            def say(self, words):
                self.wfile.write(f"{words}\r\n".encode())

            def handle(self):
                sender, people = None, []
                self.say("220 trial")
                for line in self.rfile:
                    verb = line.strip().decode("ascii", "replace")
                    address = verb.partition("<")[2].partition(">")[0]
                    match verb[:4].upper():
                        case "EHLO" | "HELO":
                            self.say("250 trial")
                        case "MAIL":
                            sender, people = address, []
                            self.say("250 yes")
                        case "RCPT" if address in mailbox.refused:
                            self.say("550 nobody of that name")
                        case "RCPT":
                            people.append(address)
                            self.say("250 yes")
                        case "DATA":
                            self.say("354 go on")
                            mailbox.taken.append((sender, people, self.message()))
                            self.say("250 taken")
                        case "QUIT":
                            return self.say("221 bye")
                        case _:
                            self.say("250 yes")

            def message(self):
                lines = []
                for line in self.rfile:
                    if line == b".\r\n":
                        break
                    lines.append(line[1:] if line.startswith(b".") else line)
                return email.message_from_bytes(b"".join(lines), policy=email.policy.default)

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address, daemon_threads = True, True

        self._server = Server(("127.0.0.1", 0), Conversation)
        self.port = self._server.server_address[1]

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
