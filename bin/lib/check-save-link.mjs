// Verifies target/save-link/token.txt with public.pem; ends with 1 when jose does not agree.
import { readFileSync } from "node:fs";
import { decodeProtectedHeader, importSPKI, jwtVerify } from "jose";

const folder = process.argv[2];
const token = readFileSync(`${folder}/token.txt`, "utf8");
const key = await importSPKI(readFileSync(`${folder}/public.pem`, "utf8"), "RS256");
const asked = { algorithms: ["RS256"], audience: "google" };

const { payload } = await jwtVerify(token, key, asked);
const claims = Object.keys(payload).sort().join(" ");
if (claims !== "aud iat iss origins payload typ" || payload.typ !== "savetowallet") {
    throw new Error(`claims are ${claims}`);
}
const [header, , signature] = token.split(".");
const forged = Buffer.from(JSON.stringify({ ...payload, iss: "other" })).toString("base64url");
const refused = await jwtVerify(`${header}.${forged}.${signature}`, key, asked).then(
    () => false,
    () => true,
);
if (!refused) {
    throw new Error("a changed token was accepted");
}
console.log("jose accepts", JSON.stringify(decodeProtectedHeader(token)), claims);
