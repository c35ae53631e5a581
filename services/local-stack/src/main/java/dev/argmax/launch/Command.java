package dev.argmax.launch;

import java.util.List;
import java.util.Map;

/// How a process is started: its command line and what is added to its environment.
record Command(List<String> line, Map<String, String> environment) {
  Command {
    line = List.copyOf(line);
    environment = Map.copyOf(environment);
  }
}
