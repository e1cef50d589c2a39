// First names that are common in the Netherlands and in English: so that a name in the description of a voice is noticed.

const names = `
  aaron abdel abdul abdullah achmed adam adriaan agnes ahmad ahmed aisha ali alice alicia amanda amber amina amir amira amy andre andrea
  andrew angela anita anja anke ann anna anne anneke annemarie annie anouk anton antoon antonia arie arjan arnold astrid ayse aziz barbara
  bart bas bea bert betty bilal bob bram brenda brian bruno carla carlos carmen carol caroline cas cees charles charlotte chris christel
  christian christina christine claire claudia coen cor corrie cynthia daan daniel daniela david dennis diana diane dick dirk donald
  dorothy douwe ed edwin eefje elena elif eline elizabeth ellen els elsa emily emma emre eric erik erna esmee esther eva evelien evert
  fadi farah fatih fatima fatma femke fenna ferdi fleur floor floris frank frans fred frederik gary george gerard gerda gerrit gert gijs
  gina hamid hamza hanna hannah hannie hans harold harry hasan hassan heleen helen helena hendrik henk henny hester hugo ibrahim ilse imane
  inge ingrid irene iris isa isabel ismail ivo jaap jack jacob jacqueline jake james jamila jan jane janet janneke jasmijn jason jasper
  jeff jelle jennifer jenny jeroen jerry jesse jessica jet jim jo joan joanna joep johan johanna johannes john jolanda jonas jonathan joop
  jorge jorik joris jos jose josef joseph joshua joyce judith julia julian julie jurre justin kaan kadir karel karen karim karin karina
  katarina kate kathleen kees kelly ken kenneth kevin khadija khalid kim klaas koen kyra lara larissa lars laura laurens layla lea leila
  lena leo leon leonie lex liam lianne lies liesbeth lieke linda lisa liz lizzy loes lotte lotje louis louise luc lucas lucia lucy luuk
  maaike maarten mahmoud malika manon marc marcel marco margaret margriet maria marian marianne marie marieke marijke marina mario marion
  marit marjan marjolein marleen marlies marloes marry mart martha martijn martin martine mary maryam matthew matthijs maud maurice max
  mehmet melissa mia michael michel michelle mieke miguel mike milan milou mira miriam mo mohamed mohammed monica monique moniek mustafa
  nabil nadia nancy naomi natalia natalie nathan nick nicole niek niels nienke nina noa noah noor noortje nora norah nour olaf olga oliver
  olivia omar oscar osman otto patricia patrick paul paula pauline peggy peter petra philip pien piet pieter pim priya quinten rachel
  rachid ralph ramon rania raymond rebecca remco renate rene renee rianne richard rick rik rita rob robert robin roel roger roland ron ronald
  roos rosa rosalie rosie ruben rudi ruth ryan saar sabine said sally sam samantha samir samira sander sandra sanne sara sarah sascha scott
  selma serkan sharon shirley sietske silvia simon simone sjoerd sofia sofie sonja sophia sophie stan stefan stephanie stephen steve steven
  sue suleyman susan suzanne sven sylvia tanja tara teun theo theresa thijs thomas tim timo tineke tobias tom tomas tony truus twan umit
  ursula valerie vera victor victoria vincent walter wendy werner wessel wiebe wil wilco willem william willemijn wilma wim wouter yara yasin
  yasmin yasmina yolanda youssef yusuf yvette yvonne zahra zeynep zoe
`

export const commonFirstNames: ReadonlySet<string> = new Set(names.split(/\s+/u).filter((name) => name !== ''))
