open module evil {
  requires jdk.unsupported;
}
