/**
 * The named character references of HTML 4 and the common ones of HTML 5, as `name=code` with hexadecimal code points.
 * Rare mathematical names are left out: as in any reader without them, they stay in the text as written.
 */
const named =
  'quot=22 amp=26 lt=3c gt=3e nbsp=a0 iexcl=a1 cent=a2 pound=a3 curren=a4 yen=a5 brvbar=a6 sect=a7 ' +
  'uml=a8 copy=a9 ordf=aa laquo=ab not=ac shy=ad reg=ae macr=af deg=b0 plusmn=b1 sup2=b2 sup3=b3 ' +
  'acute=b4 micro=b5 para=b6 middot=b7 cedil=b8 sup1=b9 ordm=ba raquo=bb frac14=bc frac12=bd frac34=be ' +
  'iquest=bf Agrave=c0 Aacute=c1 Acirc=c2 Atilde=c3 Auml=c4 Aring=c5 AElig=c6 Ccedil=c7 Egrave=c8 ' +
  'Eacute=c9 Ecirc=ca Euml=cb Igrave=cc Iacute=cd Icirc=ce Iuml=cf ETH=d0 Ntilde=d1 Ograve=d2 Oacute=d3 ' +
  'Ocirc=d4 Otilde=d5 Ouml=d6 times=d7 Oslash=d8 Ugrave=d9 Uacute=da Ucirc=db Uuml=dc Yacute=dd ' +
  'THORN=de szlig=df agrave=e0 aacute=e1 acirc=e2 atilde=e3 auml=e4 aring=e5 aelig=e6 ccedil=e7 ' +
  'egrave=e8 eacute=e9 ecirc=ea euml=eb igrave=ec iacute=ed icirc=ee iuml=ef eth=f0 ntilde=f1 ograve=f2 ' +
  'oacute=f3 ocirc=f4 otilde=f5 ouml=f6 divide=f7 oslash=f8 ugrave=f9 uacute=fa ucirc=fb uuml=fc ' +
  'yacute=fd thorn=fe yuml=ff OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 circ=2c6 ' +
  'tilde=2dc Alpha=391 Beta=392 Gamma=393 Delta=394 Epsilon=395 Zeta=396 Eta=397 Theta=398 Iota=399 ' +
  'Kappa=39a Lambda=39b Mu=39c Nu=39d Xi=39e Omicron=39f Pi=3a0 Rho=3a1 Sigma=3a3 Tau=3a4 Upsilon=3a5 ' +
  'Phi=3a6 Chi=3a7 Psi=3a8 Omega=3a9 alpha=3b1 beta=3b2 gamma=3b3 delta=3b4 epsilon=3b5 zeta=3b6 ' +
  'eta=3b7 theta=3b8 iota=3b9 kappa=3ba lambda=3bb mu=3bc nu=3bd xi=3be omicron=3bf pi=3c0 rho=3c1 ' +
  'sigmaf=3c2 sigma=3c3 tau=3c4 upsilon=3c5 phi=3c6 chi=3c7 psi=3c8 omega=3c9 thetasym=3d1 upsih=3d2 ' +
  'piv=3d6 ensp=2002 emsp=2003 thinsp=2009 zwnj=200c zwj=200d lrm=200e rlm=200f ndash=2013 mdash=2014 ' +
  'lsquo=2018 rsquo=2019 sbquo=201a ldquo=201c rdquo=201d bdquo=201e dagger=2020 Dagger=2021 bull=2022 ' +
  'hellip=2026 permil=2030 prime=2032 Prime=2033 lsaquo=2039 rsaquo=203a oline=203e frasl=2044 ' +
  'euro=20ac image=2111 weierp=2118 real=211c trade=2122 alefsym=2135 larr=2190 uarr=2191 rarr=2192 ' +
  'darr=2193 harr=2194 crarr=21b5 lArr=21d0 uArr=21d1 rArr=21d2 dArr=21d3 hArr=21d4 forall=2200 ' +
  'part=2202 exist=2203 empty=2205 nabla=2207 isin=2208 notin=2209 ni=220b prod=220f sum=2211 ' +
  'minus=2212 lowast=2217 radic=221a prop=221d infin=221e ang=2220 and=2227 or=2228 cap=2229 cup=222a ' +
  'int=222b there4=2234 sim=223c cong=2245 asymp=2248 ne=2260 equiv=2261 le=2264 ge=2265 sub=2282 ' +
  'sup=2283 nsub=2284 sube=2286 supe=2287 oplus=2295 otimes=2297 perp=22a5 sdot=22c5 lceil=2308 ' +
  'rceil=2309 lfloor=230a rfloor=230b lang=2329 rang=232a loz=25ca spades=2660 clubs=2663 hearts=2665 ' +
  'diams=2666 apos=27 lpar=28 rpar=29 comma=2c period=2e colon=3a semi=3b excl=21 quest=3f num=23 ' +
  'dollar=24 percnt=25 ast=2a plus=2b equals=3d lowbar=5f grave=60 lsqb=5b lbrack=5b rsqb=5d rbrack=5d ' +
  'lcub=7b lbrace=7b rcub=7d rbrace=7d verbar=7c vert=7c sol=2f bsol=5c commat=40 Hat=5e Tab=9 ' +
  'NewLine=a hyphen=2010 dash=2010 horbar=2015 Verbar=2016 numsp=2007 puncsp=2008 hairsp=200a ' +
  'emsp13=2004 emsp14=2005 MediumSpace=205f NoBreak=2060 ZeroWidthSpace=200b InvisibleTimes=2062 ' +
  'ApplyFunction=2061 check=2713 checkmark=2713 cross=2717 star=2606 starf=2605 bigstar=2605 phone=260e ' +
  'female=2640 male=2642 blk14=2591 block=2588 squ=25a1 square=25a1 squf=25aa half=bd frac13=2153 ' +
  'frac23=2154 frac15=2155 frac25=2156 frac35=2157 frac45=2158 frac16=2159 frac56=215a frac18=215b ' +
  'frac38=215c frac58=215d frac78=215e copysr=2117 numero=2116 incare=2105 Dot=a8 nldr=2025 mldr=2026 ' +
  'rsquor=2019 ldquor=201e lsquor=201a rdquor=201d tridot=25ec utri=25b5 dtri=25bf ltri=25c3 rtri=25b9 ' +
  'utrif=25b4 dtrif=25be ltrif=25c2 rtrif=25b8 cir=25cb xcirc=25ef caret=2041 leq=2264 geq=2265 lE=2266 ' +
  'gE=2267 pm=b1 mp=2213 div=f7 langle=27e8 rangle=27e9 angle=2220 telrec=2315 boxh=2500 boxv=2502 ' +
  'circledR=ae COPY=a9 REG=ae AMP=26 LT=3c GT=3e QUOT=22 NonBreakingSpace=a0 ThinSpace=2009 ' +
  'VeryThinSpace=200a jmath=237 imath=131 inodot=131 fflig=fb00 filig=fb01 fllig=fb02 bullet=2022 ' +
  'centerdot=b7 CenterDot=b7 copf=1d554 TRADE=2122';

/** Names that browsers accept without a semicolon. */
const withoutSemicolon =
  'AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute ' +
  'Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc ' +
  'Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent ' +
  'copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl ' +
  'igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash ' +
  'otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ' +
  'ugrave uml uuml yacute yen yuml';

function toCharacters(codes: string): string {
  return String.fromCodePoint(...codes.split('+').map((code) => Number.parseInt(code, 16)));
}

let codesByName: ReadonlyMap<string, string> | null = null;

/** The text that a name without `&` and `;` stands for; undefined for names that are none. */
export function namedEntity(name: string): string | undefined {
  // Read when first asked for: most sources have no entity.
  codesByName ??= new Map(named.split(' ').map((entry) => entry.split('=') as [string, string]));
  const codes = codesByName.get(name);
  return codes === undefined ? undefined : toCharacters(codes);
}

export const namesWithoutSemicolon: ReadonlySet<string> = new Set(withoutSemicolon.split(' '));
