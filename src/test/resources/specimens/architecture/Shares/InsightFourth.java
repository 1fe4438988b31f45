package dev.stampbook.insight;

public class InsightFourth {}
