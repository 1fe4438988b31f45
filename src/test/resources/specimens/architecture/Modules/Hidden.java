package specimen.house.upper.inside;

public class Hidden {}
