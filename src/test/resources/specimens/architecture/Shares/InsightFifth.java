package dev.stampbook.insight;

public class InsightFifth {}
