package java.lang;

class Reserved {}
